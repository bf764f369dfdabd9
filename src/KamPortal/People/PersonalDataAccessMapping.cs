using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.People;

internal sealed class PersonalDataAccessMapping : IEntityTypeConfiguration<PersonalDataAccess>
{
    public void Configure(EntityTypeBuilder<PersonalDataAccess> access)
    {
        access.Property(a => a.Reason).HasMaxLength(PersonalDataAccess.ReasonMaxLength);
        access.HasIndex(a => new { a.PersonId, a.At }, "IX_PersonalDataAccesses_OfPerson");
    }
}
