package roundtable.returns;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface SheetBatches extends Repository<SheetBatch, String> {

  SheetBatch save(SheetBatch batch);

  Optional<SheetBatch> findById(String number);

  boolean existsByKind(SheetKind kind);

  List<SheetBatch> findByStateOrderByNumber(BatchState state);

  @Query("select * from sheet_batch order by first_month desc, number limit :most")
  List<SheetBatch> latest(int most);

  @Query("select * from sheet_batch where kind = :kind and state = 'APPROVED' order by first_month desc limit 1")
  Optional<SheetBatch> latestApproved(String kind);

  /** Nobody else writes about its sheets before this transaction ends. */
  @Query("select * from sheet_batch where number = :number for update")
  Optional<SheetBatch> lock(String number);
}
