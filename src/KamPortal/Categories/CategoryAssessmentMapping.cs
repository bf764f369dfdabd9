using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Categories;

internal sealed class CategoryAssessmentMapping : IEntityTypeConfiguration<CategoryAssessment>
{
    public void Configure(EntityTypeBuilder<CategoryAssessment> assessment)
    {
        assessment.Property(a => a.DecisionNote).HasMaxLength(CategoryAssessment.NoteMaxLength);
        assessment.HasIndex(a => new { a.AccountId, a.Id }, "IX_CategoryAssessments_OfAccount");
        assessment.HasIndex(a => new { a.AsOfOn, a.OwnerId }, "IX_CategoryAssessments_Moves");

        // One open proposal per account. Both databases read brackets.
        assessment.HasIndex(a => a.AccountId, "UX_CategoryAssessments_Proposed").IsUnique().HasFilter("[State] = 'Proposed'");
    }
}
