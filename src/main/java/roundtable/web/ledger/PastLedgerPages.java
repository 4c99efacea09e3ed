package roundtable.web.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import roundtable.access.SignedIn;
import roundtable.kernel.Refusal;
import roundtable.pastledger.PastLedgerColumn;
import roundtable.pastledger.PastLedgerColumns;
import roundtable.pastledger.PastLedgerDesk;
import roundtable.pastledger.PastLedgerImport;
import roundtable.pastledger.PastLedgerSheet;
import roundtable.pastledger.PastLedgerTrial;

/** 历史台账导入: the file is sent with every request; nothing of it is kept before it is taken (R105, R106, R112). */
@RestController
@RequestMapping("/api/ledger/imports")
class PastLedgerPages {

  private static final int LONGEST_NAME = 120;
  private final PastLedgerDesk desk;
  private final ObjectMapper json;

  PastLedgerPages(PastLedgerDesk desk, ObjectMapper json) {
    this.desk = desk;
    this.json = json;
  }

  /** A column that can be taken. */
  record Choosable(PastLedgerColumn name, String label, boolean needed) {}

  /** What a file has, and how it would be read. */
  record Reading(String fileName, List<Choosable> columns, List<PastLedgerSheet.SheetChoice> sheets) {}

  /** What would become of a sheet, with the headings by which it was read. */
  record Trial(PastLedgerSheet.SheetChoice sheet, PastLedgerTrial trial) {}

  @GetMapping
  List<PastLedgerImport> taken(@AuthenticationPrincipal SignedIn who) {
    return desk.taken(who.person());
  }

  @PostMapping("/reading")
  Reading read(@RequestParam MultipartFile file, @AuthenticationPrincipal SignedIn who) throws IOException {
    desk.taken(who.person());
    var sheets = new PastLedgerWorkbook().read(file.getBytes());
    if (sheets.isEmpty()) {
      throw new Refusal("文件里没有内容");
    }
    return new Reading(name(file), Arrays.stream(PastLedgerColumn.values())
        .map(column -> new Choosable(column, column.label(), PastLedgerColumn.NEEDED.contains(column))).toList(),
        sheets.stream().map(PastLedgerSheet::proposed).toList());
  }

  @PostMapping("/trial")
  Trial trial(@RequestParam MultipartFile file, @RequestParam String choice, @AuthenticationPrincipal SignedIn who) throws IOException {
    var columns = columns(choice);
    var sheet = sheet(file, columns);
    return new Trial(sheet.proposed(columns), desk.trial(sheet, columns, who.person()));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  PastLedgerImport take(@RequestParam MultipartFile file, @RequestParam String choice, @AuthenticationPrincipal SignedIn who) throws IOException {
    var columns = columns(choice);
    return desk.take(new PastLedgerDesk.SentFile(name(file), sha256(file.getBytes())), sheet(file, columns), columns, who.person());
  }

  private PastLedgerColumns columns(String choice) {
    try {
      var columns = json.readValue(choice, PastLedgerColumns.class);
      if (columns != null && columns.sheet() != null) {
        return columns;
      }
    } catch (JsonProcessingException unreadable) {
      // told below, like a choice without a sheet
    }
    throw new Refusal("请先选择工作表和各列");
  }

  private static PastLedgerSheet sheet(MultipartFile file, PastLedgerColumns columns) throws IOException {
    return new PastLedgerWorkbook().read(file.getBytes()).stream().filter(sheet -> sheet.name().equals(columns.sheet())).findFirst()
        .orElseThrow(() -> new Refusal("文件里没有工作表“%s”，请重新选择文件".formatted(columns.sheet())));
  }

  private static String name(MultipartFile file) {
    var name = file.getOriginalFilename() == null || file.getOriginalFilename().isBlank() ? "历史台账.xlsx"
        : file.getOriginalFilename().replaceAll("[\\p{Cc}\\\\/]", " ").strip();
    return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
