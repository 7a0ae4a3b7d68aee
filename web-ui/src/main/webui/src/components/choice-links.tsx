interface Choice {
  readonly name: string;
  readonly address: string;
  readonly chosen: boolean;
  /** For screen readers, where the name is an abbreviation. */
  readonly spoken?: string;
}

interface Props {
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** A row of links to the same page in other states, the present one marked. */
export function ChoiceLinks({ label, choices }: Props) {
  return (
    <div class="choices" role="group" aria-label={label}>
      {choices.map((choice) => (
        <a
          key={choice.name}
          href={choice.address}
          aria-label={choice.spoken}
          aria-current={choice.chosen ? 'true' : undefined}
        >
          {choice.name}
        </a>
      ))}
    </div>
  );
}
