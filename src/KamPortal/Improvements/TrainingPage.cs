using KamPortal.Staff;

namespace KamPortal.Improvements;

/// <param name="Waves">To draw findings from, the latest first.</param>
/// <param name="People">Whose training the viewer may plan.</param>
public sealed record TrainingPage(IReadOnlyList<TrainingRow> Rows, IReadOnlyList<TrainingWave> Waves, IReadOnlyList<StaffChoice> People, DateOnly Today);
