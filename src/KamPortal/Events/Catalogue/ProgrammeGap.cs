using KamPortal.Accounts;

namespace KamPortal.Events.Catalogue;

/// <summary>The programme has clients of the category and no event of at least the level.</summary>
public sealed record ProgrammeGap(AbcdCategory Category, EventLevel Level);
