using System.Globalization;
using System.Runtime.CompilerServices;

namespace KamPortal.TestSupport;

/// <summary>The whole suite runs as a Russian office does: decimal comma, Russian texts.</summary>
public static class TestCulture
{
    [ModuleInitializer]
    public static void Russian()
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = new CultureInfo("ru-RU");
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo("ru-RU");
    }
}
