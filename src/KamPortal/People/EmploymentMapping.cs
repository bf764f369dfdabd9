using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.People;

internal sealed class EmploymentMapping : IEntityTypeConfiguration<Employment>
{
    public void Configure(EntityTypeBuilder<Employment> employment)
    {
        employment.Property(e => e.Position).HasMaxLength(Employment.PositionMaxLength);
        employment.Property(e => e.Department).HasMaxLength(Employment.DepartmentMaxLength);
        employment.Property(e => e.Organisation).HasMaxLength(Employment.OrganisationMaxLength);
        employment.HasOne(e => e.Person).WithMany(p => p.Employments);
        employment.HasOne(e => e.Account).WithMany(a => a.Employments);
        employment.HasIndex(e => new { e.AccountId, e.PersonId }, "IX_Employments_OfAccount");
        employment.HasIndex(e => new { e.PersonId, e.AccountId }, "IX_Employments_OfPerson");
    }
}
