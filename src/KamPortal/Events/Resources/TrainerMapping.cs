using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Events.Resources;

internal sealed class TrainerMapping : IEntityTypeConfiguration<Trainer>
{
    public void Configure(EntityTypeBuilder<Trainer> trainer)
    {
        trainer.Property(t => t.Name).HasMaxLength(Trainer.NameMaxLength);
        trainer.Property(t => t.Company).HasMaxLength(Trainer.CompanyMaxLength);
        trainer.Property(t => t.Email).HasMaxLength(Trainer.EmailMaxLength);
        trainer.Property(t => t.Phone).HasMaxLength(Trainer.PhoneMaxLength);
        trainer.Property(t => t.About).HasMaxLength(Trainer.AboutMaxLength);
        trainer.HasIndex(t => t.UserId, "UX_Trainers_User").IsUnique().HasFilter("[UserId] IS NOT NULL");
    }
}
