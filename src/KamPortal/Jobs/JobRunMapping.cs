using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Jobs;

internal sealed class JobRunMapping : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> run)
    {
        run.Property(r => r.Job).HasMaxLength(JobRun.JobMaxLength).IsUnicode(false);
        run.Property(r => r.Server).HasMaxLength(JobRun.ServerMaxLength);
        run.Property(r => r.Trigger).HasMaxLength(JobRun.TriggerMaxLength);
        run.Property(r => r.Error).HasMaxLength(JobRun.ErrorMaxLength);
        run.HasIndex(r => new { r.Job, r.Id }, "IX_JobRuns_OfJob");
    }
}
