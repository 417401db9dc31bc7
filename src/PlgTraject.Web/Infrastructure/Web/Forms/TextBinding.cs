using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Infrastructure.Web.Forms;

/// <summary>
/// Reads every text of a form or an address as it was meant, before anything judges it. What kind of text it is says
/// [DataType]: several lines, an e-mail address, a telephone number, or a password, which stays as it was typed.
/// Without it a text is one line.
/// </summary>
internal sealed class TextBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(string) ? new TextBinder(context.Metadata.DataTypeName) : null;

    private sealed class TextBinder(string? kind) : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext bindingContext)
        {
            var posted = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
            if (posted != ValueProviderResult.None)
            {
                var text = Read(posted.FirstValue);
                bindingContext.ModelState.SetModelValue(bindingContext.ModelName, text, text);
                bindingContext.Result = ModelBindingResult.Success(string.IsNullOrEmpty(text) ? null : text);
            }

            return Task.CompletedTask;
        }

        private string? Read(string? text) => kind switch
        {
            nameof(DataType.Password) => text,
            nameof(DataType.MultilineText) => CleanText.Lines(text),
            nameof(DataType.EmailAddress) => EmailAddress.Clean(text),
            nameof(DataType.PhoneNumber) => CleanText.Code(text),
            _ => CleanText.Line(text),
        };
    }
}

/// <summary>
/// Answers 404 when a part of the address is nothing once it is read, such as a tab: it names nothing, and an action
/// can't make another address of it.
/// </summary>
internal sealed class BlankAddressFilter : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context)
    {
        if (context.ActionDescriptor.Parameters.Any(parameter =>
            context.RouteData.Values.ContainsKey(parameter.Name)
            && (!context.ActionArguments.TryGetValue(parameter.Name, out var value) || value is null)))
        {
            context.Result = new NotFoundResult();
        }
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
        // What the action answered stays as it is.
    }
}
