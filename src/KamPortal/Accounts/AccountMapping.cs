using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Accounts;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.Property(a => a.Name).HasMaxLength(Account.NameMaxLength);
        account.Property(a => a.LegalName).HasMaxLength(Account.NameMaxLength);
        account.Property(a => a.Inn).HasMaxLength(Inn.MaxLength).IsUnicode(false);
        account.Property(a => a.Kpp).HasMaxLength(Account.KppMaxLength).IsUnicode(false);
        account.Property(a => a.Industry).HasMaxLength(Account.IndustryMaxLength);
        account.Property(a => a.Region).HasMaxLength(Account.RegionMaxLength);
        account.Property(a => a.LostReason).HasMaxLength(Account.ReasonMaxLength);
        account.Property(a => a.TimeZoneId).HasMaxLength(Branch.TimeZoneMaxLength).IsUnicode(false);
        account.Property(a => a.SortName).HasMaxLength(Account.NameMaxLength);
        account.Property(a => a.LookAlikeKey).HasMaxLength(Account.NameMaxLength);
        account.Property(a => a.SearchText).HasMaxLength(Account.SearchTextMaxLength);
        account.HasMany(a => a.Ownership).WithOne(p => p.Account).OnDelete(DeleteBehavior.Cascade);
        account.HasMany(a => a.Team).WithOne(m => m.Account).OnDelete(DeleteBehavior.Cascade);

        // Each sortable column: archived first, the key, the tie-breaker; the owner makes the row filter covering, the choices of a
        // few values make the usual filters so.
        account.HasIndex(a => new { a.IsArchived, a.SortName, a.Id, a.OwnerId, a.Status, a.Size, a.Abcd, a.KeyStatus }, "IX_Accounts_ByName");
        account.HasIndex(a => new { a.IsArchived, a.NextTouchOn, a.Id, a.OwnerId }, "IX_Accounts_ByNextTouch");
        account.HasIndex(a => new { a.IsArchived, a.LastTouchOn, a.Id, a.OwnerId }, "IX_Accounts_ByLastTouch");
        account.HasIndex(a => new { a.IsArchived, a.CreatedOn, a.Id, a.OwnerId }, "IX_Accounts_ByAge");
        account.HasIndex(a => new { a.IsArchived, a.Sales12Months, a.Id, a.OwnerId }, "IX_Accounts_BySales");
        account.HasIndex(a => new { a.IsArchived, a.Potential, a.Id, a.OwnerId }, "IX_Accounts_ByPotential");
        account.HasIndex(a => new { a.IsArchived, a.Gap, a.Id, a.OwnerId, a.Abc, a.Abcd }, "IX_Accounts_ByGap");
        account.HasIndex(a => new { a.OwnerId, a.IsArchived, a.SortName }, "IX_Accounts_OfOwner");
        account.HasIndex(a => new { a.IsArchived, a.Industry, a.SortName }, "IX_Accounts_OfIndustry");
        account.HasIndex(a => new { a.IsArchived, a.Region, a.SortName }, "IX_Accounts_OfRegion");
        account.HasIndex(a => a.Inn, "IX_Accounts_Inn");

        // Read from end to end when a text is looked for inside words: a tenth of the table.
        account.HasIndex(a => a.SearchText, "IX_Accounts_Inside");
        account.HasIndex(a => a.LookAlikeKey, "IX_Accounts_LookAlike");
    }
}
