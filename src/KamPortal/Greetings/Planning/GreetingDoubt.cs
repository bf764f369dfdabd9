namespace KamPortal.Greetings.Planning;

/// <summary>What may speak against open greetings of a portfolio.</summary>
internal enum GreetingDoubt
{
    /// <summary>Nothing was changed: only that who has one is away or disabled.</summary>
    Staff,

    /// <summary>Something was changed: whatever the facts speak against.</summary>
    Facts,

    /// <summary>The rules themselves were changed: all of them.</summary>
    Everything,
}
