using KamPortal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.People;

internal sealed class PersonWordMapping : IEntityTypeConfiguration<PersonWord>
{
    public void Configure(EntityTypeBuilder<PersonWord> word)
    {
        word.HasKey(w => new { w.Word, w.PersonId });
        word.Property(w => w.Word).HasMaxLength(SearchWords.WordMaxLength);
        word.HasOne(w => w.Person).WithMany().OnDelete(DeleteBehavior.Cascade);
        word.HasIndex(w => new { w.PersonId, w.Word }, "IX_PersonWords_OfPerson");
    }
}
