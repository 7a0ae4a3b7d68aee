import { askApi } from '../api/ask-api';
import { findOperations } from '../api/find-operations';
import { ApiAnswer } from '../components/api-answer';
import { copyText } from '../components/copy-text';
import { FailureNotice } from '../components/failure-notice';
import { OperationForm } from '../components/operation-form';
import { OperationList } from '../components/operation-list';
import { useResource } from '../components/use-resource';
import { useTitle } from '../components/use-title';
import { curlCommand } from '../format/curl-command';
import type { ApiOperation } from '../model/api-operation';
import type { ExplorerPlace } from '../model/place';
import { requestAddress } from '../model/request-address';
import './explorer-page.css';

/** The API, to be looked at and tried. */
export function ExplorerPage({ place }: { readonly place: ExplorerPlace }) {
  useTitle('API');
  const operations = useResource('operations', findOperations);
  const chosen = operations.data?.find((operation) => operation.id === place.operation);
  return (
    <>
      <div class="page-title">
        <h1>API</h1>
        <p class="quiet">
          Described in <a href="/q/openapi">OpenAPI</a>; the topics in <a href="/contracts/asyncapi.yaml">AsyncAPI</a>
        </p>
      </div>
      <FailureNotice what="The description" resource={operations} />
      {operations.data !== null && (
        <div class="explorer">
          <OperationList operations={operations.data} chosen={chosen?.id} />
          {chosen === undefined ? <p class="lead quiet">Choose an operation: it is asked for here, and the answer shown.</p> : <Trial operation={chosen} place={place} />}
        </div>
      )}
    </>
  );
}

function Trial({ operation, place }: { readonly operation: ApiOperation; readonly place: ExplorerPlace }) {
  const form = place.form ?? 'application/json';
  const address = requestAddress(operation, place.values);
  const answer = useResource(`${form} ${address}`, (signal) => askApi(address, form, signal));
  const command = curlCommand(location.origin, address, form);
  return (
    <div class="trial">
      <h2>{operation.summary}</h2>
      <p>
        <code>GET {operation.path}</code>
      </p>
      {operation.words && <p class="quiet">{operation.words}</p>}
      <OperationForm operation={operation} place={place} form={form} again={answer.reload} />
      <p class="command">
        <code>{command}</code>
        <button type="button" onClick={() => void copyText(command)}>
          Copy
        </button>
      </p>
      <FailureNotice what="The answer" resource={answer} />
      {answer.data !== null && <ApiAnswer answer={answer.data} />}
    </div>
  );
}
