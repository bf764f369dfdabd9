namespace KamPortal.Touches;

/// <param name="Why">The rule that asks for it; null for a touch of one's own.</param>
/// <param name="ForRole">The role in the purchasing centre whose direction of work it is; null for all others.</param>
/// <param name="OnBehalfOf">The absent manager one stands in for.</param>
/// <param name="Person">Whom to reach: of the touch, else the account's decision maker or most senior person.</param>
public sealed record MyDayTouch(int TouchId, TouchType Type, TouchOrigin Origin, string? Topic, DateOnly DueOn, int Minutes, CadenceWords? Why, string? ForRole, string? OnBehalfOf, TouchContact? Person);
