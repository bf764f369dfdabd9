using KamPortal.Accounts;
using KamPortal.Surveys.Answers;

namespace KamPortal.Surveys.Results;

/// <summary>What a wave can be narrowed by: only what its audience has; nothing in an anonymous wave but the sources.</summary>
public sealed record ResultsChoices(IReadOnlyList<AccountLink> Managers, IReadOnlyList<AbcdCategory> Categories, IReadOnlyList<AccountSegment> Segments, IReadOnlyList<AccountLink> Roles, IReadOnlyList<ResponseSource> Sources);
