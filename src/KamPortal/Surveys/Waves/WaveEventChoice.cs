namespace KamPortal.Surveys.Waves;

/// <summary>A held event whose people can be asked.</summary>
/// <param name="On">Its first day on its own clock.</param>
/// <param name="Attended">Everybody who was there, whoever sees them.</param>
public sealed record WaveEventChoice(int Id, string Title, DateOnly On, int Attended);
