package bellwether.service.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;

/** A server's certificate for localhost that is its own authority, in the forms that Kafka, Postgres and their clients take. */
final class Certificate {
    static final String PASSWORD = "of-no-importance";
    private static final String ALIAS = "server";

    private final Path folder;

    Certificate(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        this.folder = folder;
        make();
        try (InputStream bytes = Files.newInputStream(store())) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(bytes, PASSWORD.toCharArray());
            Key key = keys.getKey(ALIAS, PASSWORD.toCharArray());
            write(authority(), "CERTIFICATE", keys.getCertificate(ALIAS).getEncoded());
            write(key(), "PRIVATE KEY", key.getEncoded());
        }
    }

    Path store() {
        return folder.resolve("server.p12");
    }

    /** The certificate itself, too. */
    Path authority() {
        return folder.resolve("ca.crt");
    }

    Path key() {
        return folder.resolve("server.key");
    }

    private void make() throws IOException, InterruptedException {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        int status = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        ALIAS,
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-ext",
                        "bc=ca:true",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store().toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("keytool ended with " + status);
        }
    }

    private static void write(Path file, String what, byte[] bytes) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
    }
}
