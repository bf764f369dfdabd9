namespace KamPortal.Improvements;

/// <param name="OwnerId">Null: whosever the viewer sees.</param>
/// <param name="Page">From 1.</param>
public sealed record ImprovementFilter(ImprovementShow Show = ImprovementShow.Open, int? OwnerId = null, int? WaveId = null, int? AccountId = null, int Page = 1);
