namespace KamPortal;

/// <summary>Something odd that a person may confirm. <see cref="Key"/> says which, so that only what was shown is confirmed.</summary>
public sealed record Warning(string Key, string Text);
