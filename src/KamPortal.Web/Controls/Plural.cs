namespace KamPortal.Web.Controls;

/// <inheritdoc cref="Counted"/>
public static class Plural
{
    public static string Of(int count, string forms) => Counted.Of(count, forms);
}
