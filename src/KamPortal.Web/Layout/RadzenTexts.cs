using System.Globalization;
using Radzen;

namespace KamPortal.Web.Layout;

/// <summary>Radzen's own words in Russian; where none is given its English stands.</summary>
internal sealed class RadzenTexts : ILocalizer
{
    public string? Get(string key, CultureInfo? culture) => RadzenResources.ResourceManager.GetString(key, culture ?? CultureInfo.CurrentUICulture);
}
