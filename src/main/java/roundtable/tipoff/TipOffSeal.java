package roundtable.tipoff;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 密封 of a tip-off: AES-256-GCM, bound to its number; whoever has the database or a backup of it reads nothing. */
@Component
class TipOffSeal {

  private static final String WAY = "AES/GCM/NoPadding";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  /** So that a short text is not told by its length. */
  private static final int BLOCK = 1024;
  private final SecureRandom random = new SecureRandom();
  private final Optional<SecretKeySpec> key;

  TipOffSeal(@Value("${roundtable.tip-off-key:}") String key) {
    this.key = key.isBlank() ? Optional.empty() : Optional.of(new SecretKeySpec(Base64.getDecoder().decode(key.strip()), "AES"));
  }

  boolean hasKey() {
    return key.isPresent();
  }

  byte[] seal(TipOff tipOff) {
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    var sealed = crypt(Cipher.ENCRYPT_MODE, nonce, tipOff.number(), written(tipOff));
    var kept = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, kept, NONCE, sealed.length);
    return kept;
  }

  /** Empty when it was sealed with another key, or changed since. */
  Optional<TipOff> open(String number, LocalDate receivedOn, byte[] kept) {
    try {
      return Optional.of(read(number, receivedOn,
          crypt(Cipher.DECRYPT_MODE, Arrays.copyOf(kept, NONCE), number, Arrays.copyOfRange(kept, NONCE, kept.length))));
    } catch (IllegalStateException foreign) {
      return Optional.empty();
    }
  }

  private byte[] crypt(int mode, byte[] nonce, String number, byte[] text) {
    try {
      var cipher = Cipher.getInstance(WAY);
      cipher.init(mode, key.orElseThrow(() -> new IllegalStateException("no key")), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(number.getBytes(StandardCharsets.US_ASCII));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] written(TipOff tipOff) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeUTF(tipOff.topic());
      out.writeUTF(tipOff.content());
      out.writeUTF(tipOff.author());
      out.writeUTF(tipOff.contact());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Arrays.copyOf(bytes.toByteArray(), (bytes.size() / BLOCK + 1) * BLOCK);
  }

  private static TipOff read(String number, LocalDate receivedOn, byte[] text) {
    try (var in = new DataInputStream(new ByteArrayInputStream(text))) {
      return new TipOff(number, receivedOn, in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
