using KamPortal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Accounts;

internal sealed class AccountWordMapping : IEntityTypeConfiguration<AccountWord>
{
    public void Configure(EntityTypeBuilder<AccountWord> word)
    {
        word.HasKey(w => new { w.Word, w.AccountId });
        word.Property(w => w.Word).HasMaxLength(SearchWords.WordMaxLength);
        word.HasOne(w => w.Account).WithMany().OnDelete(DeleteBehavior.Cascade);
        word.HasIndex(w => new { w.AccountId, w.Word }, "IX_AccountWords_OfAccount");
    }
}
