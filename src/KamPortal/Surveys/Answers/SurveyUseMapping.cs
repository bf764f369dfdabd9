using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Surveys.Answers;

internal sealed class SurveyUseMapping : IEntityTypeConfiguration<SurveyUse>
{
    public void Configure(EntityTypeBuilder<SurveyUse> use)
    {
        use.HasKey(u => u.Key);
        use.Property(u => u.Key).HasMaxLength(SurveyUse.KeyLength).IsUnicode(false);
    }
}
