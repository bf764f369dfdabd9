using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Potentials;

internal sealed class PotentialRecordMapping : IEntityTypeConfiguration<PotentialRecord>
{
    public void Configure(EntityTypeBuilder<PotentialRecord> record)
    {
        record.Property(r => r.Currency).HasMaxLength(PotentialRecord.CurrencyLength).IsUnicode(false);
        record.Property(r => r.Rate).HasPrecision(18, 6);
        record.Property(r => r.Note).HasMaxLength(PotentialRecord.NoteMaxLength);

        // One current figure per group, also when two people write at once. Both databases read brackets.
        record.HasIndex(r => new { r.AccountId, r.GroupKey, r.Annual, r.AsOfOn }, "IX_PotentialRecords_CurrentFigures").HasFilter("[IsCurrent] = 1");
        record.HasIndex(r => new { r.AccountId, r.GroupKey }, "UX_PotentialRecords_Current").IsUnique().HasFilter("[IsCurrent] = 1");
        record.HasIndex(r => new { r.AccountId, r.GroupKey, r.Id }, "IX_PotentialRecords_History");
        record.HasMany(r => r.Competitors).WithOne(c => c.Potential).OnDelete(DeleteBehavior.Cascade);
    }
}
