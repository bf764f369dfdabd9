using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Categories;

internal sealed class CategoryRulesMapping : IEntityTypeConfiguration<CategoryRules>
{
    public void Configure(EntityTypeBuilder<CategoryRules> rules)
    {
        rules.Property(r => r.Note).HasMaxLength(CategoryRules.NoteMaxLength);
        rules.HasIndex(r => r.Number, "UX_CategoryRules_Number").IsUnique();
        rules.HasData(new CategoryRules { Id = 1, Number = 1, GapAmount = 300_000m, At = DateTime.UnixEpoch });
    }
}
