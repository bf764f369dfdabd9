using System.ComponentModel.DataAnnotations;
using System.Reflection;
using KamPortal.Web.Layout;
using Microsoft.Extensions.Configuration;

namespace KamPortal.Web.Tests.Rules;

public sealed class SettingsRules
{
    [Fact]
    public void The_example_settings_bind_and_name_nothing_unknown()
    {
        var configuration = new ConfigurationBuilder().AddJsonFile(Path.Combine(Source.Root, "appsettings.example.json")).Build();
        var sections = typeof(App).Assembly.GetTypes().Concat(typeof(KamPortalServices).Assembly.GetExportedTypes())
            .Where(t => t.Name.EndsWith("Options", StringComparison.Ordinal))
            .Select(t => (Type: t, Name: (string?)t.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetValue(null)))
            .Where(s => s.Name is not null).ToList();

        Assert.NotEmpty(sections);
        foreach (var (type, name) in sections)
        {
            var section = configuration.GetSection(name!);
            Assert.True(section.Exists(), $"appsettings.example.json lacks {name}");
            var options = section.Get(type, o => o.ErrorOnUnknownConfiguration = true)!;
            Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        }

        var known = sections.Select(s => s.Name!).Concat(["ConnectionStrings", "Logging", "AllowedHosts"]);
        Assert.Empty(configuration.GetChildren().Select(s => s.Key).Except(known));
    }
}
