namespace KamPortal.Greetings;

/// <summary>Letters of the next days that wait for somebody's word.</summary>
/// <param name="FirstOn">The nearest day; not agreed by its end, they are not sent.</param>
public sealed record GreetingsWaiting(int Count, DateOnly FirstOn);
