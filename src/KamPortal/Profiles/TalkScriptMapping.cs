using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Profiles;

internal sealed class TalkScriptMapping : IEntityTypeConfiguration<TalkScript>
{
    public void Configure(EntityTypeBuilder<TalkScript> script)
    {
        script.Ignore(s => s.Name);
        script.Ignore(s => s.Text);
        script.Property(s => s.NameRu).HasMaxLength(TalkScript.NameMaxLength);
        script.Property(s => s.NameEn).HasMaxLength(TalkScript.NameMaxLength);
        script.Property(s => s.TextRu).HasMaxLength(TalkScript.TextMaxLength);
        script.Property(s => s.TextEn).HasMaxLength(TalkScript.TextMaxLength);
    }
}
