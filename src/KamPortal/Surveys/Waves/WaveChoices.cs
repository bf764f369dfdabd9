using KamPortal.Accounts;

namespace KamPortal.Surveys.Waves;

/// <summary>What a wave can be made of.</summary>
/// <param name="Templates">Versions in force.</param>
/// <param name="Managers">Owners of clients.</param>
/// <param name="Roles">In purchases, active ones.</param>
/// <param name="Accounts">Names of the single clients chosen so far that the viewer sees.</param>
/// <param name="SeesAccounts">Whether the viewer can choose single clients.</param>
public sealed record WaveChoices(IReadOnlyList<WaveTemplateChoice> Templates, IReadOnlyList<AccountLink> Managers, IReadOnlyList<AccountLink> Roles, IReadOnlyList<AccountLink> Accounts, bool SeesAccounts);
