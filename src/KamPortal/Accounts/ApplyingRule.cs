using KamPortal.Touches;

namespace KamPortal.Accounts;

/// <param name="NextOn">The earliest open touch of the rule; null while nothing is planned.</param>
public sealed record ApplyingRule(int Id, string Name, CadenceScope Scope, TouchType Type, int Every, CadenceUnit Unit, DateOnly? NextOn);
