package bellwether.ingest.stream;

import bellwether.contract.MarketHours;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What one message says. Messages are sparse: what is null was not sent, and is as it was before.
 *
 * @param millis since 1970
 * @param heartbeat whether it is a sign of life and no price
 */
record PricingData(
        String symbol,
        @Nullable Float price,
        @Nullable Long millis,
        @Nullable String currency,
        MarketHours session,
        @Nullable Float changePercent,
        @Nullable Long dayVolume,
        @Nullable Float change,
        @Nullable Float previousClose,
        boolean heartbeat) {
    private static final int HEARTBEAT = 7;
    private static final int LONGEST_SYMBOL = 40;

    /**
     * Reads the Protocol Buffers message PricingData; fields that we have no use for are passed over.
     *
     * @throws BadFrame if it is none
     */
    static PricingData read(byte[] message) throws BadFrame {
        Fields fields = new Fields();
        try {
            CodedInputStream in = CodedInputStream.newInstance(message);
            for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
                if (!fields.read(tag >>> 3, tag & 7, in)) {
                    in.skipField(tag);
                }
            }
        } catch (InvalidProtocolBufferException e) {
            throw new BadFrame("protobuf", "not a message: " + e.getMessage());
        } catch (IOException e) {
            throw new BadFrame("protobuf", "not a message: " + e);
        }
        return fields.pricing();
    }

    private static final class Fields {
        private static final int VARINT = 0;
        private static final int BYTES = 2;
        private static final int FIXED32 = 5;

        private @Nullable String symbol;
        private @Nullable Float price;
        private @Nullable Long millis;
        private @Nullable String currency;
        private int quoteType;
        private int marketHours;
        private @Nullable Float changePercent;
        private @Nullable Long dayVolume;
        private @Nullable Float change;
        private @Nullable Float previousClose;

        /** A field of another wire type than ours is one that we don't know. */
        boolean read(int field, int wireType, CodedInputStream in) throws IOException {
            return switch (wireType) {
                case VARINT -> readWhole(field, in);
                case BYTES -> readText(field, in);
                case FIXED32 -> readFloat(field, in);
                default -> false;
            };
        }

        private boolean readWhole(int field, CodedInputStream in) throws IOException {
            switch (field) {
                case 3 -> millis = in.readSInt64();
                case 6 -> quoteType = in.readEnum();
                case 7 -> marketHours = in.readEnum();
                case 9 -> dayVolume = in.readSInt64();
                default -> {
                    return false;
                }
            }
            return true;
        }

        private boolean readText(int field, CodedInputStream in) throws IOException {
            switch (field) {
                case 1 -> symbol = in.readStringRequireUtf8();
                case 4 -> currency = in.readStringRequireUtf8();
                default -> {
                    return false;
                }
            }
            return true;
        }

        private boolean readFloat(int field, CodedInputStream in) throws IOException {
            switch (field) {
                case 2 -> price = in.readFloat();
                case 8 -> changePercent = in.readFloat();
                case 12 -> change = in.readFloat();
                case 16 -> previousClose = in.readFloat();
                default -> {
                    return false;
                }
            }
            return true;
        }

        PricingData pricing() throws BadFrame {
            boolean heartbeat = quoteType == HEARTBEAT;
            if (symbol == null || symbol.isBlank() || symbol.length() > LONGEST_SYMBOL || symbol.contains("|")) {
                if (!heartbeat) {
                    throw new BadFrame("symbol", "no symbol, or an impossible one");
                }
                symbol = "";
            }
            return new PricingData(
                    symbol,
                    price,
                    millis,
                    currency,
                    session(),
                    changePercent,
                    dayVolume,
                    change,
                    previousClose,
                    heartbeat);
        }

        /** A message of proto3 leaves out what is zero, and zero is the time before the session. */
        private MarketHours session() throws BadFrame {
            return switch (marketHours) {
                case 0 -> MarketHours.PRE;
                case 1 -> MarketHours.REGULAR;
                case 2 -> MarketHours.POST;
                case 3, 4 -> MarketHours.OVERNIGHT;
                default -> throw new BadFrame("session", "unknown market hours: " + marketHours);
            };
        }
    }
}
