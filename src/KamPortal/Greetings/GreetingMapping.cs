using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Greetings;

internal sealed class GreetingMapping : IEntityTypeConfiguration<Greeting>
{
    public void Configure(EntityTypeBuilder<Greeting> greeting)
    {
        greeting.Ignore(g => g.IsOpen);
        greeting.Property(g => g.Key).HasMaxLength(Greeting.KeyMaxLength).IsUnicode(false);
        greeting.Property(g => g.Language).HasMaxLength(2).IsUnicode(false);
        greeting.Property(g => g.Subject).HasMaxLength(GreetingTemplate.SubjectMaxLength);
        greeting.Property(g => g.Text).HasMaxLength(GreetingTemplate.BodyMaxLength);

        // Nobody is congratulated twice, however often the planner runs.
        greeting.HasIndex(g => g.Key, "UX_Greetings_Key").IsUnique();
        greeting.HasIndex(g => new { g.Status, g.On }, "IX_Greetings_Due");
        greeting.HasIndex(g => new { g.AssigneeId, g.Status, g.ActOn }, "IX_Greetings_OfAssignee");
        greeting.HasIndex(g => new { g.PersonId, g.On }, "IX_Greetings_OfPerson");
        greeting.HasIndex(g => new { g.AccountId, g.On }, "IX_Greetings_OfAccount");
    }
}
