using System.Reflection;
using KamPortal.Data;
using KamPortal.Dossiers;
using KamPortal.Import;
using KamPortal.Jobs;
using KamPortal.Staff;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KamPortal;

public static class KamPortalServices
{
    /// <summary>Registers the doors and every query, verb and job class: public, sealed, taking <see cref="KamDb"/>; all transient and stateless.</summary>
    public static IServiceCollection AddKamPortal(this IServiceCollection services, Action<IServiceProvider, DbContextOptionsBuilder> database)
    {
        services.AddSingleton(provider =>
        {
            var options = new DbContextOptionsBuilder<KamDbContext>();
            database(provider, options);
            return new KamDbOpener(options.Options, provider.GetRequiredService<TimeProvider>());
        });
        services.AddSingleton<ViewerDirectory>();
        services.AddSingleton<UpSince>();
        services.AddSingleton<PublishedForms>();
        services.AddSingleton<SurveyTallies>();
        services.AddTransient<KamDb>();
        services.TryAddSingleton<ImportOptions>();
        services.TryAddSingleton<FilesOptions>();
        foreach (var type in typeof(KamPortalServices).Assembly.GetExportedTypes().Where(IsQueryOrVerb))
        {
            services.AddTransient(type);
        }

        return services;
    }

    private static bool IsQueryOrVerb(Type type) =>
        type is { IsSealed: true, IsAbstract: false }
        && (type.IsAssignableTo(typeof(IJob)) || type.GetConstructors().Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(KamDb))));
}
