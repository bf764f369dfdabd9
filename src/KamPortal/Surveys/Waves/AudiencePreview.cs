using KamPortal.Accounts;

namespace KamPortal.Surveys.Waves;

/// <summary>What an audience comes to, in figures alone.</summary>
/// <param name="People">Everybody in it, asked or not.</param>
/// <param name="ByPhone">No letter may or can go: the manager calls.</param>
/// <param name="Skipped">Who is not asked, by reason, the most first.</param>
/// <param name="Categories">Who is asked, by category of the client.</param>
/// <param name="Minimum">Answers below which results of an anonymous wave stay hidden.</param>
/// <param name="IsTooSmall">Anonymous, and even if everybody answered nothing could be shown.</param>
/// <param name="LettersFrom">First day on which letters go; null when there is none between the days, or none was asked about.</param>
public sealed record AudiencePreview(
    int People,
    int ByLetter,
    int ByPhone,
    IReadOnlyList<KeyValuePair<InvitationSkip, int>> Skipped,
    IReadOnlyList<KeyValuePair<AbcdCategory, int>> Categories,
    int Minimum,
    bool IsTooSmall,
    DateOnly? LettersFrom);
