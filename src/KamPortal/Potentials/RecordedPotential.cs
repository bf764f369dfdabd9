using KamPortal.Accounts;

namespace KamPortal.Potentials;

/// <param name="Before">The category until now.</param>
/// <param name="Now">The category that follows.</param>
public sealed record RecordedPotential(int Id, AbcdCategory Before, AbcdCategory Now);
