-- Run by neovim.test.ts after the init.lua of docs/editors.md, which is what is tried here: once the server has spoken, what a
-- person has then goes to a file as JSON.

vim.api.nvim_create_autocmd('DiagnosticChanged', { once = true, callback = vim.schedule_wrap(function()
  local seen = {
    diagnostics = vim.tbl_map(function(one) return { code = one.code, message = one.message } end, vim.diagnostic.get(0)),
    omnifunc = vim.bo.omnifunc,
  }
  vim.fn.writefile({ vim.json.encode(seen) }, vim.env.MCM_RESULT)
  vim.cmd('qall!')
end) })
