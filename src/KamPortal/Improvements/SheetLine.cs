namespace KamPortal.Improvements;

/// <summary>A line of a "you said, we did" sheet.</summary>
/// <param name="Did">Of what is done the evidence, of what is in work what will be done.</param>
/// <param name="On">The day it was done; of what is in work the day promised, null when that day has passed.</param>
public sealed record SheetLine(int ImprovementId, string Said, string Did, bool IsDone, DateOnly? On);
