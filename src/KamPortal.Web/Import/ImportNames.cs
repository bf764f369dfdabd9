using System.Globalization;
using KamPortal.Import;

namespace KamPortal.Web.Import;

internal static class ImportNames
{
    public static string Of(ImportKind kind) => Find("Kind" + kind);

    public static string Of(ImportStatus status) => Find("Status" + status);

    private static string Find(string key) => ImportText.ResourceManager.GetString(key, CultureInfo.CurrentUICulture) ?? key;
}
