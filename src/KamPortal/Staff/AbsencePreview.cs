namespace KamPortal.Staff;

/// <summary>What would become of the work that falls into an absence.</summary>
/// <param name="Shifted">Touches and tasks that wait for the return instead.</param>
/// <param name="Stays">Touches and tasks of these days that nobody takes over: no deputy, and nobody above.</param>
public sealed record AbsencePreview(int Touches, int Tasks, int Greetings, IReadOnlyList<AbsenceReceiver> Receivers, int Shifted, int Stays);
