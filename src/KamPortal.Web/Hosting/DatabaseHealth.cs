using KamPortal.Data;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace KamPortal.Web.Hosting;

/// <summary>Ready means: the database answers and has this version's schema.</summary>
internal sealed class DatabaseHealth(MigrateDatabase database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return await database.IsCurrentAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The schema is older than the program: run the migration script.");
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", failure);
        }
    }
}
