using System.Reflection;
using KamPortal.Staff;
using KamPortal.Web.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace KamPortal.Web.Tests.Rules;

public sealed class PageRules
{
    /// <summary>Open to everybody, with the reason.</summary>
    private static readonly Dictionary<string, string> Open = new()
    {
        ["SignInPage"] = "nobody is signed in yet",
        ["NotFoundPage"] = "says only that there is nothing",
        ["NoAccessPage"] = "says only that there is no access",
        ["ProblemPage"] = "says only a reference number",
    };

    private static readonly Type[] Pages = [.. typeof(App).Assembly.GetTypes().Where(t => t.GetCustomAttributes<RouteAttribute>().Any())];

    [Fact]
    public void Every_page_says_who_may_see_it()
    {
        Assert.True(Pages.Length > 5);
        Assert.All(Pages.Where(p => !Open.ContainsKey(p.Name)), page =>
        {
            var policies = page.GetCustomAttributes<AuthorizeAttribute>(true).Select(a => a.Policy).ToList();
            Assert.True(policies.Count > 0 && policies.TrueForAll(p => p is not null && Policies.Holders.ContainsKey(p)), page.Name + " names no policy");
        });
        Assert.All(Open.Keys, name => Assert.Contains(Pages, p => p.Name == name));
    }

    [Fact]
    public void Only_the_listed_pages_are_anonymous() =>
        Assert.Equal(Open.Keys.Order(), Pages.Where(p => p.GetCustomAttribute<AllowAnonymousAttribute>() is not null).Select(p => p.Name).Order());
}
