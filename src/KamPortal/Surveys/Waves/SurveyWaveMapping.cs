using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Surveys.Waves;

internal sealed class SurveyWaveMapping : IEntityTypeConfiguration<SurveyWave>
{
    public void Configure(EntityTypeBuilder<SurveyWave> wave)
    {
        wave.Property(w => w.Name).HasMaxLength(SurveyWave.NameMaxLength);
        wave.Property(w => w.Audience).HasMaxLength(SurveyWave.AudienceMaxLength);
        wave.Property(w => w.TimeZoneId).HasMaxLength(SurveyWave.ZoneMaxLength).IsUnicode(false);
        wave.Property(w => w.PublishedRoles).HasMaxLength(SurveyWave.RolesMaxLength).IsUnicode(false);
        wave.Property(w => w.PublishedNote).HasMaxLength(SurveyWave.NoteMaxLength);
        wave.Property(w => w.CloseReason).HasMaxLength(SurveyWave.ReasonMaxLength);
        wave.HasIndex(w => new { w.Status, w.OpensOn }, "IX_SurveyWaves_Due");

        // A wave is repeated once, however many servers look.
        wave.HasIndex(w => w.PreviousId, "UX_SurveyWaves_Previous").IsUnique().HasFilter("[PreviousId] IS NOT NULL");
    }
}
