using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.PerspectivePlans;

internal sealed class ActionProgressMapping : IEntityTypeConfiguration<ActionProgress>
{
    public void Configure(EntityTypeBuilder<ActionProgress> actionProgress)
    {
        actionProgress.Property(p => p.ActionKey).HasMaxLength(PlanAction.KeyMaxLength).IsUnicode(false);
        actionProgress.Property(p => p.Note).HasMaxLength(ActionProgress.NoteMaxLength);
        actionProgress.HasIndex(p => new { p.AccountId, p.ActionKey }, "UX_ActionProgress_Key").IsUnique();
    }
}
