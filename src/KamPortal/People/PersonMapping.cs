using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.People;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.Ignore(p => p.FullName);
        person.Ignore(p => p.Birthday);
        person.Property(p => p.LastName).HasMaxLength(Person.NameMaxLength);
        person.Property(p => p.FirstName).HasMaxLength(Person.NameMaxLength);
        person.Property(p => p.MiddleName).HasMaxLength(Person.NameMaxLength);
        person.Property(p => p.LatinName).HasMaxLength(2 * Person.NameMaxLength);
        person.Property(p => p.Language).HasMaxLength(2).IsUnicode(false);
        person.Property(p => p.TimeZoneId).HasMaxLength(Branch.TimeZoneMaxLength).IsUnicode(false);
        person.Property(p => p.Email).HasMaxLength(Person.EmailMaxLength);
        person.Property(p => p.Phone).HasMaxLength(Person.PhoneMaxLength);
        person.Property(p => p.MobilePhone).HasMaxLength(Person.PhoneMaxLength);
        person.Property(p => p.Hobby).HasMaxLength(Person.HobbyMaxLength);
        person.Property(p => p.Notes).HasMaxLength(Person.NotesMaxLength);
        person.Property(p => p.ConsentBasis).HasMaxLength(Person.ConsentBasisMaxLength);
        person.Property(p => p.SortName).HasMaxLength(3 * Person.NameMaxLength + 2);
        person.Property(p => p.SearchText).HasMaxLength(Person.SearchTextMaxLength);
        person.Property(p => p.OptOuts).HasConversion<int>();
        person.HasIndex(p => new { p.SortName, p.Id }, "IX_People_ByName");
        person.HasIndex(p => new { p.BirthMonth, p.BirthDay }, "IX_People_Birthday");
    }
}
