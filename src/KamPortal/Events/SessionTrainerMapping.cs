using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Events;

internal sealed class SessionTrainerMapping : IEntityTypeConfiguration<SessionTrainer>
{
    public void Configure(EntityTypeBuilder<SessionTrainer> trainer)
    {
        trainer.HasOne(t => t.Session).WithMany(s => s.Trainers).OnDelete(DeleteBehavior.Cascade);
        trainer.HasIndex(t => new { t.SessionId, t.TrainerId }, "UX_SessionTrainers_Trainer").IsUnique();
        trainer.HasIndex(t => new { t.TrainerId, t.SessionId }, "IX_SessionTrainers_OfTrainer");
    }
}
