using KamPortal.Jobs;

namespace KamPortal.Categories;

/// <summary>Categories by last night's shipments; on the first of a month the trailing year moves on.</summary>
public sealed class CategoriesJob(RecalculateCategories recalculate) : IJob
{
    public const string Name = "categories";

    public async Task RunAsync(JobReport report, CancellationToken cancellationToken) => report.Add(await recalculate.OfAllAsync(CategoryCause.Sales, cancellationToken));
}
