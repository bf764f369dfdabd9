using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace KamPortal.Web.Tests;

/// <summary>bUnit asks for AngleSharp.Diffing 1.x, the registry holds 0.17: the older assembly serves what bUnit calls. Does nothing where the newer one is there.</summary>
internal static class OlderDiffing
{
    [ModuleInitializer]
    public static void Allow() => AssemblyLoadContext.Default.Resolving += (context, name) =>
        name.Name == "AngleSharp.Diffing" ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "AngleSharp.Diffing.dll")) : null;
}
