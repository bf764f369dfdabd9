using KamPortal.Staff;

namespace KamPortal.Surveys.Results;

/// <summary>To which roles of staff the results of a wave are told, and with what words.</summary>
/// <param name="At">UTC.</param>
public sealed record WavePublication(IReadOnlyList<Role> Roles, string? Note, DateTime At, string? By);
