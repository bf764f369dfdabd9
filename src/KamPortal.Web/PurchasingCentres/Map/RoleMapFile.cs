using System.Globalization;
using System.Text.RegularExpressions;
using KamPortal.PurchasingCentres;
using KamPortal.Staff;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace KamPortal.Web.PurchasingCentres.Map;

/// <summary>The role map as an SVG file; a picture of points is made of it in the browser.</summary>
internal static partial class RoleMapFile
{
    private const string StyleSheet = "role-map-drawing.css";

    public static void MapRoleMapFile(this WebApplication app) =>
        app.MapGet(Links.Centres + "/{id:int}/map.svg", SendAsync).RequireAuthorization(Policies.SeeCentres);

    private static async Task<IResult> SendAsync(HttpContext http, int id, string? by, string? @for, CentreQueries centres, IWebHostEnvironment environment, ILoggerFactory loggers)
    {
        if (await centres.FindAsync(id, http.RequestAborted) is not { } card)
        {
            return Results.NotFound();
        }

        var view = new MapView(ByDepartment: by == "department", ForClient: @for == "client");
        var picture = await RenderAsync(card, view, await StylesAsync(environment, http.RequestAborted), http.RequestServices, loggers);
        var name = string.Format(CultureInfo.CurrentCulture, view.ForClient ? RoleMapText.FileNameClient : RoleMapText.FileName, FileName(card.AccountName), card.Today) + ".svg";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.File(System.Text.Encoding.UTF8.GetBytes(picture), "image/svg+xml", name);
    }

    internal static async Task<string> RenderAsync(CentreCard card, MapView view, string styles, IServiceProvider services, ILoggerFactory loggers)
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = new Dictionary<string, object?> { [nameof(RoleMapPicture.Card)] = card, [nameof(RoleMapPicture.View)] = view, [nameof(RoleMapPicture.Styles)] = styles };
            return (await renderer.RenderComponentAsync<RoleMapPicture>(ParameterView.FromDictionary(parameters))).ToHtmlString();
        });
    }

    /// <summary>The style sheet of the page with the variables of the light theme put in: not every program that opens a file knows variables.</summary>
    internal static string Resolve(string sheet)
    {
        var values = Variable().Matches(sheet[..sheet.IndexOf("[data-theme=\"dark\"]", StringComparison.Ordinal)]).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        var rules = sheet[(sheet.LastIndexOf("--map-", sheet.IndexOf(".map-paper", StringComparison.Ordinal), StringComparison.Ordinal))..];
        rules = rules[(rules.IndexOf('}', StringComparison.Ordinal) + 1)..];
        return Use().Replace(rules, m => values[m.Groups[1].Value]).Trim();
    }

    private static async Task<string> StylesAsync(IWebHostEnvironment environment, CancellationToken cancellationToken)
    {
        await using var file = environment.WebRootFileProvider.GetFileInfo(StyleSheet).CreateReadStream();
        using var reader = new StreamReader(file);
        return Resolve(await reader.ReadToEndAsync(cancellationToken));
    }

    private static string FileName(string account) =>
        string.Concat(MapText.Clean(account).Select(c => Path.GetInvalidFileNameChars().Contains(c) || "\\/:*?\"<>|«»".Contains(c, StringComparison.Ordinal) ? ' ' : c)).Trim() is { Length: > 0 } name
            ? name[..Math.Min(name.Length, 80)].Trim() : "";

    [GeneratedRegex(@"(--map-[\w-]+):\s*([^;]+);")]
    private static partial Regex Variable();

    [GeneratedRegex(@"var\((--map-[\w-]+)\)")]
    private static partial Regex Use();
}
