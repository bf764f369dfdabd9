using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.PerspectivePlans;

internal sealed class PlanReviewMapping : IEntityTypeConfiguration<PlanReview>
{
    public void Configure(EntityTypeBuilder<PlanReview> review)
    {
        review.Property(r => r.Note).HasMaxLength(PlanReview.NoteMaxLength);
        review.HasIndex(r => new { r.AccountId, r.Id }, "IX_PlanReviews_OfAccount");
    }
}
